import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as parsed by a browser, with the parse errors. */
export interface ReadPage {
  readonly elements: readonly Element[];
  readonly mistakes: readonly string[];
}

/** Parses a page by the HTML standard (with parse5). The content of templates would be missed, but there are none. */
export function readPage(html: string): ReadPage {
  const mistakes: string[] = [];
  const onParseError = ({ code }: { code: string }): void => {
    mistakes.push(code);
  };
  const document = parse(html, { onParseError });
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  for (const node of document.childNodes) visit(node);
  return { elements, mistakes };
}

/** The elements with this name, in document order. */
export function elementsOf({ elements }: ReadPage, name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

/** An attribute's value; null when it is missing. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The first element with this class. */
export function ofClass({ elements }: ReadPage, name: string): Element[] {
  return elements.filter((element) => attributeOf(element, 'class')?.split(' ').includes(name) === true);
}

/** The text in a node, like `textContent`. */
export function textIn(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Whether an element lies in one with this class. */
export function isIn(name: string, { parentNode }: Element): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return attributeOf(parentNode, 'class')?.split(' ').includes(name) === true || isIn(name, parentNode);
}

/** The nested names of elements and attributes: a page without its texts and values, and without what results hold. */
export function skeletonOf({ elements }: ReadPage): string {
  return elements
    .filter((element) => !isIn('result', element))
    .map(({ tagName, attrs, parentNode }) => {
      const parent = parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : '';
      return `${parent}>${tagName}[${attrs.map(({ name }) => name).join()}]`;
    })
    .join('\n');
}
