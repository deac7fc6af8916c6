/** The form of appsscript.json: `appsscript.schema.json` read by ajv, its complaints as sentences. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import schema from './appsscript.schema.json';

let reads: ValidateFunction | undefined;

/** One sentence for every place whose form is wrong, none when all is well. */
export function formFaults(manifest: unknown): string[] {
  reads ??= new Ajv({ allErrors: true, verbose: true }).compile(schema);
  return reads(manifest) ? [] : (reads.errors ?? []).map(sentence);
}

function sentence(error: ErrorObject): string {
  const path = `appsscript.json${error.instancePath.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}`;
  const { params, data } = error;
  const wanted = error.parentSchema as { description?: string };
  switch (error.keyword) {
    case 'required':
      return `${path}.${params.missingProperty}: required`;
    case 'additionalProperties':
      return `${path}.${params.additionalProperty}: unknown field`;
    case 'enum':
      return `${path}: ${JSON.stringify(data)} is not ${(params.allowedValues as string[]).join(' or ')}`;
    case 'minItems':
      return `${path}: not a list of at least ${params.limit}`;
    case 'maxItems':
      return `${path}: not a list of at most ${params.limit}`;
    case 'uniqueItems':
      return `${path}: ${JSON.stringify((data as unknown[])[params.i])} twice`;
    case 'type':
      return wanted.description
        ? `${path}: ${JSON.stringify(data)} is not ${wanted.description}`
        : `${path}: not ${params.type === 'boolean' ? 'true or false' : `an ${params.type}`}`;
    default:
      return `${path}: ${JSON.stringify(data)} is not ${wanted.description}`;
  }
}
