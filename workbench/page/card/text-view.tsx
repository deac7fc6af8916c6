import type { ComponentChildren } from 'preact';
import { useDoing } from './doing';
import { parseText, type TextNode } from './text';

/** Text in the little markup of Google's cards. Elements are made one by one: no string becomes markup. */
export function MarkupText({ text }: { text: string }) {
  return <>{draw(parseText(text))}</>;
}

function draw(nodes: readonly TextNode[]): ComponentChildren {
  return nodes.map((node, at) => {
    if (typeof node === 'string') return node;
    const inner = draw(node.children);
    switch (node.tag) {
      case 'br':
        return <br key={at} />;
      case 'b':
        return <b key={at}>{inner}</b>;
      case 'i':
        return <i key={at}>{inner}</i>;
      case 'u':
        return <u key={at}>{inner}</u>;
      case 's':
        return <s key={at}>{inner}</s>;
      case 'time':
        return <time key={at}>{inner}</time>;
      case 'font':
        return (
          <span key={at} style={{ color: node.color }}>
            {inner}
          </span>
        );
      case 'a':
        return (
          <CardLink key={at} href={node.href ?? ''}>
            {inner}
          </CardLink>
        );
      default:
        return null;
    }
  });
}

function CardLink({ href, children }: { href: string; children: ComponentChildren }) {
  const { follow } = useDoing();
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        // A link inside a clickable row is its own target.
        event.stopPropagation();
        follow(href);
      }}
    >
      {children}
    </a>
  );
}
