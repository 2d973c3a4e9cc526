import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser reads it, with the mistakes that its reader found on the way. */
export interface ReadPage {
  readonly elements: readonly Element[];
  readonly mistakes: readonly string[];
}

/** Reads a page by the rules of HTML (parse5 follows the standard's algorithm). Templates' insides would be missed; we have none. */
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

/** The elements of that name, in the order of the page. */
export function elementsOf({ elements }: ReadPage, name: string): Element[] {
  return elements.filter(({ tagName }) => tagName === name);
}

/** An attribute's value; null where there is none. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The element of that class, the first one. */
export function ofClass({ elements }: ReadPage, name: string): Element[] {
  return elements.filter((element) => attributeOf(element, 'class')?.split(' ').includes(name) === true);
}

/** The text in a node, as `textContent` has it. */
export function textIn(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Names of elements and of their attributes, nested as they are: all of a page but its texts and values. */
export function skeletonOf({ elements }: ReadPage): string {
  return elements
    .map(({ tagName, attrs, parentNode }) => {
      const parent = parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : '';
      return `${parent}>${tagName}[${attrs.map(({ name }) => name).join()}]`;
    })
    .join('\n');
}
