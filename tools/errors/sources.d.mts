export declare const sources: (root: string) => { path: string; text: string }[];
