import { Konva } from 'konva/lib/Global'
import { Group } from 'konva/lib/Group'
import { Layer } from 'konva/lib/Layer'
import { Node } from 'konva/lib/Node'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'

/**
 * Stands in for `konva/lib/Core` in what the browser loads (next.config.mjs): it holds the nodes that the canvas is
 * made of, and leaves out Konva's animations.
 */
export default Object.assign(Konva, { Group, Layer, Node, Shape, Stage, beginUpdateBatch: Node._beginUpdateBatch })
