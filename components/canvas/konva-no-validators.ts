/**
 * Stands in for `konva/lib/Validators` in what the browser loads (next.config.mjs). Konva's validators warn, and only
 * where its code is not minified: in a build each of them is undefined anyway.
 */
const none = () => undefined

export {
  none as getBooleanValidator,
  none as getComponentValidator,
  none as getNumberOrAutoValidator,
  none as getNumberValidator,
  none as getStringOrGradientValidator,
  none as getStringValidator,
}
