/**
 * A saved page as it looked, with everything taken out that could run, load or lead anywhere: it is built anew from a list
 * of what may stay. The face that shows it adds a policy that forbids the same things once more.
 */
import { Parser } from 'htmlparser2'
import { escapeHtml } from '../export/html-escape'

/** Elements that go with all that is in them. */
const dropped = new Set(
  'script,template,iframe,frame,frameset,noframes,object,embed,applet,svg,math,canvas,audio,video,select,datalist,textarea,button,dialog,portal,title'.split(
    ',',
  ),
)

/** Elements that stay. Of any other the tags go and the text stays. */
const kept = new Set(
  (
    'html,head,body,style,article,section,main,header,footer,aside,nav,div,span,p,h1,h2,h3,h4,h5,h6,hgroup,blockquote,q,cite,' +
    'ul,ol,li,dl,dt,dd,table,caption,colgroup,col,thead,tbody,tfoot,tr,th,td,figure,figcaption,img,a,abbr,address,b,strong,i,em,' +
    'u,s,del,ins,mark,small,sub,sup,code,pre,kbd,samp,var,time,br,hr,wbr,bdi,bdo,ruby,rt,rp,details,summary,center,font'
  ).split(','),
)

/** Attributes that only say how something looks or reads. */
const keptAttributes = new Set(
  'class,id,dir,lang,title,alt,width,height,colspan,rowspan,scope,align,valign,start,value,reversed,datetime,cite,open,style,hidden'.split(
    ',',
  ),
)

const empty = new Set(['img', 'br', 'hr', 'wbr', 'col'])
const pictureInside = /^data:image\/(png|jpe?g|gif|webp|avif|bmp)[;,]/i

/** Styles may name things to load, and escapes may hide such names. */
const loadsSomething = /url\s*\(|image-set\s*\(|@import|\\[0-9a-f]{1,6}/i

/** @param html the page, decoded */
export function inertPage(html: string): string {
  const out: string[] = []
  let dropping: string[] = []
  let style: string[] | undefined
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (dropping.length > 0 || dropped.has(tag)) {
          dropping.push(tag)
          return
        }
        if (tag === 'style') style = []
        else if (kept.has(tag)) out.push(openTag(tag, attributes))
      },
      ontext(text) {
        if (dropping.length > 0) return
        if (style) style.push(text)
        else out.push(escapeHtml(text))
      },
      onclosetag(tag) {
        if (dropping.length > 0) {
          dropping = dropping.slice(0, -1)
          return
        }
        if (tag === 'style') {
          out.push(styleElement(style?.join('') ?? ''))
          style = undefined
        } else if (kept.has(tag) && !empty.has(tag)) out.push(`</${tag}>`)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(html)
  parser.end()
  return `<!doctype html>\n<meta charset="utf-8">\n${out.join('')}`
}

function openTag(tag: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes)
    .filter(([name, value]) => keptAttributes.has(name) && !(name === 'style' && loadsSomething.test(value)))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const source = attributes.src ?? ''
  if (tag === 'img' && pictureInside.test(source)) written.push(` src="${escapeHtml(source)}"`)
  return `<${tag}${written.join('')}>`
}

/** Only the rules that load something go; a style sheet that could end its element early goes whole. */
function styleElement(css: string): string {
  if (/<\/style/i.test(css)) return ''
  const rules = css.replace(/@import[^;]*;?/gi, '').replace(/url\s*\([^)]*\)/gi, 'none')
  return `<style>${rules}</style>`
}

/** Plain text as a page that shows it character for character. */
export function textPage(text: string): string {
  const style = 'pre{white-space:pre-wrap;overflow-wrap:anywhere;font:1rem/1.5 ui-monospace,monospace;margin:1rem}'
  return `<!doctype html>\n<meta charset="utf-8">\n<style>${style}</style><pre dir="auto">${escapeHtml(text)}</pre>`
}
