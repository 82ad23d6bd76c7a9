import { describe, expect, it } from 'vitest'
import { inertPage, textPage } from './inert-page'

const hostile = [
  '<script>alert(1)</script>',
  '<img src="https://tracker.example/p.gif" onerror="alert(1)" alt="A pier">',
  '<link rel="dns-prefetch" href="//tracker.example"><link rel="stylesheet" href="https://tracker.example/a.css">',
  '<meta http-equiv="refresh" content="0;url=https://tracker.example"><base href="https://tracker.example">',
  '<a href="https://tracker.example" ping="https://tracker.example">leads nowhere</a>',
  '<form action="https://tracker.example"><input name="q"><button>Go</button></form>',
  '<iframe src="https://tracker.example"></iframe><object data="https://tracker.example"></object>',
  '<svg><image href="https://tracker.example"/><script>alert(1)</script></svg>',
  '<style>@import "https://tracker.example/a.css"; p { background: url(https://tracker.example/b.png); color: red }</style>',
  '<p style="background:url(https://tracker.example/c.png)">Dressed</p><p style="background:u\\72l(x)">Hidden</p>',
  '<video src="https://tracker.example/v.mp4" poster="https://tracker.example/v.png"></video>',
  '<div onclick="alert(1)" style="color:red">Plain</div><img srcset="https://tracker.example/x.png 2x" alt="">',
]

describe('a saved page made inert', () => {
  it.each(hostile)('keeps nothing that runs, loads or leads anywhere: %s', (html) => {
    expect(inertPage(`<body>${html}</body>`)).not.toMatch(
      /tracker\.example|alert\(|<(script|link|base|form|iframe|object|svg|video|input|button)|\son\w+=|http-equiv|url\s*\(/i,
    )
  })

  it('keeps what the page says and how it is set', () => {
    const page = inertPage(
      '<html lang="id"><head><title>x</title><style>p { color: red }</style></head><body><p class="lead" dir="ltr">Air &amp; &lt;pasang&gt;</p><custom-box>In a box</custom-box><img src="data:image/png;base64,AAAA" alt="Peta"></body></html>',
    )
    expect(page).toContain('<p class="lead" dir="ltr">Air &amp; &lt;pasang&gt;</p>In a box')
    expect(page).toContain('<style>p { color: red }</style>')
    expect(page).toContain('src="data:image/png;base64,AAAA"')
  })

  it('takes no picture that could hold a program', () => {
    expect(inertPage('<img src="data:image/svg+xml,<svg onload=alert(1)>">')).not.toContain('src=')
  })

  it('cannot be left through a style sheet or an unclosed element', () => {
    expect(inertPage('<style><!-- </sty</style><script>alert(1)</script><p>after')).toContain('<p>after')
    expect(inertPage('<p>before<script>never closed <p>inside')).not.toContain('inside')
  })
})

it('shows text character for character', () => {
  expect(textPage('a < b\n\n  & "c"')).toContain('>a &lt; b\n\n  &amp; &quot;c&quot;</pre>')
})
