/** Icons come into the bundle as the `d` of their paths, so that they can be drawn without markup. */
declare module '*.svg' {
  const paths: string[];
  export default paths;
}
