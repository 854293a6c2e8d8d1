/**
 * Takes out of Konva's file of tools the table of colours by name, which only its filters, tweens and shadows ask: the
 * canvas is painted by functions of its own. A version of Konva where the table looks otherwise fails the build.
 */
module.exports = function withoutColourNames(source) {
  const without = source.replace(/COLORS = \{[^}]*\}/, 'COLORS = {}')
  if (without === source) throw new Error('Konva has no table of colours any more where one is left out.')
  return without
}
