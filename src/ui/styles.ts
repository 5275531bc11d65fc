import base from './base.css?inline'
import form from './form/form.css?inline'
import layout from './layout/layout.css?inline'
import parts from './parts/parts.css?inline'
import tokens from './tokens.css?inline'

/** The whole style sheet of public pages: inlined, so that the first answer paints the first screen. */
export const publicCss: string = [tokens, base, layout, form, parts].join('\n').replace(/\s*\n\s*/g, '')
