export function styleSheet(css: string, presets: Iterable<number>): string;
