import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** Texts that could break out of text, tags, attributes, comments, scripts and styles in HTML. */
export const htmlAttacks = [
  '<script>alert(1)</script>',
  '</pre><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" style="position:fixed" x="',
  '</title><base href="https://example.com/">',
  '</style><link rel=stylesheet href=//example.com/x.css>',
  '</script><script src=//example.com/x.js></script>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<plaintext>',
  '<textarea>',
  '<template>',
  '<noscript>',
  '<meta http-equiv=refresh content="0;url=https://example.com">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<form action=https://example.com><input name=x>',
  '</svg><math><mtext></table><mglyph><style>',
  '&lt;script&gt;',
  '&#0;&#x110000;&notit;&amp',
  '\u0000<\u0000script>',
  '<\u2028script>',
  '\\u003cscript>',
  '\ufffe\uffff',
  '\n',
  '\r\n\r\n',
];
/** Arbitrary hostile text, also for HTML. */
export const attack = fc.oneof(
  hostileText,
  fc.array(fc.constantFrom(...htmlAttacks), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
);
