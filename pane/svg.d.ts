/** The build turns a picture into the `d` of its paths, so that it can be drawn without markup. */
declare module '*.svg' {
  const paths: string[];
  export default paths;
}
