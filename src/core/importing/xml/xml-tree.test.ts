import { describe, expect, it } from 'vitest'
import { attribute, child, children, descendants, markupInside, parseXml, rawTextOf, textOf } from './xml-tree'

describe('an XML tree', () => {
  it('holds elements by local name and namespace, text decoded', () => {
    const root = parseXml(
      '<?xml version="1.0"?><n:doc xmlns:n="urn:n" xml:lang="de"><!-- no --><n:p a="1&amp;2">R&#228;t&#x65; &eacute;t&eacute; &lt;b&gt; &mine;</n:p><n:p><![CDATA[<i>&amp;</i>]]></n:p></n:doc>',
    )
    expect(root).toMatchObject({ name: 'doc', namespace: 'urn:n' })
    expect(attribute(root, 'lang')).toBe('de')
    expect(children(root, 'p').map(textOf)).toEqual(['Räte été <b> &mine;', '<i>&amp;</i>'])
    expect(attribute(child(root, 'p'), 'a')).toBe('1&2')
    expect(root.cutShort).toBeUndefined()
  })

  it('prefers children of the parent’s namespace', () => {
    const item = parseXml('<item xmlns:m="urn:m"><m:title>picture</m:title><title>story</title><m:x>1</m:x></item>')
    expect(textOf(child(item, 'title'))).toBe('story')
    expect(textOf(child(item, 'title', 'urn:m'))).toBe('picture')
    expect(textOf(child(item, 'x'))).toBe('1')
    expect(child(item, 'x', '')).toBeUndefined()
  })

  it('finds descendants in order and keeps raw text', () => {
    const root = parseXml('<a><b><p>1\n 2</p></b><p>3</p></a>')
    expect(descendants(root, 'p').map(textOf)).toEqual(['1 2', '3'])
    expect(rawTextOf(child(child(root, 'b'), 'p'))).toBe('1\n 2')
    expect(textOf(child(child(root, 'none'), 'p'))).toBe('')
  })

  it('writes markup again without prefixes', () => {
    const root = parseXml('<a xmlns:h="urn:h"><h:p class="x">1 &lt; 2<h:br/></h:p><h:em/></a>')
    expect(markupInside(root)).toBe('<p class="x">1 &#60; 2<br></p><em></em>')
  })

  it('that ends early says so', () => {
    expect(parseXml('<a><b>text')).toMatchObject({ name: 'a', cutShort: true })
  })

  it('tolerates a DOCTYPE, and the declaration of characters', () => {
    expect(textOf(parseXml('<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf>x</nitf>'))).toBe('x')
    const subset = '<!DOCTYPE a [<!ENTITY nbsp "&#160;"> <!ENTITY % p SYSTEM "p.dtd"> %p; ]>'
    expect(parseXml(`${subset}<a>1&nbsp;2</a>`).children).toEqual(['1\u00a02'])
  })

  it('refuses entities, nesting and other files with a reason', () => {
    const laughs = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>'
    expect(() => parseXml(laughs)).toThrow('declares entities')
    expect(() => parseXml('<a>'.repeat(5000))).toThrow('nested')
    expect(() => parseXml('no markup')).toThrow('no XML')
  })

  it('takes time in proportion, whatever is left open', () => {
    expect(parseXml(`<a>${'<![CDATA['.repeat(200_000)}`)).toMatchObject({ cutShort: true })
    expect(parseXml(`<a>${'&x'.repeat(500_000)}</a>`).name).toBe('a')
  })
})
