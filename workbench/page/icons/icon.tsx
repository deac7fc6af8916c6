import { type Picture, pictures } from './pictures';

/** A picture in the text's colour. Without `says` it is decoration and screen readers pass it by. */
export function Icon({ picture, says, size = 20 }: { picture: Picture; says?: string; size?: number }) {
  const named = says ? ({ role: 'img', 'aria-label': says } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" {...named}>
      {pictures[picture].map((path) => (
        <path key={path} d={path} fill="currentColor" />
      ))}
    </svg>
  );
}
