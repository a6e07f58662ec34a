import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schema a preprocessed field is read with, or null. */
const readAs = (schema: z.core.$ZodType): z.ZodType | null => {
  const { def } = schema._zod as z.core.$ZodPipeInternals;
  return def.type === 'pipe' && def.in._zod.def.type === 'transform' ? (def.out as z.ZodType) : null;
};

/** A preprocessed field is documented by what it is read as, since its raw side could be anything; and keeps its default. */
const showWhatIsRead = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }) => {
  const read = readAs(zodSchema);
  if (read) Object.assign(jsonSchema, inlineSchema(read));
  const { def } = zodSchema._zod as z.core.$ZodDefaultInternals;
  if (def.type === 'default' && readAs(def.innerType)) jsonSchema.default = def.defaultValue;
};

const options = {
  target: 'draft-2020-12',
  io: 'input',
  override: showWhatIsRead,
} as const;

/** The JSON Schema of a schema that has no name of its own. */
const inlineSchema = (schema: z.ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, options);
  return rest;
};

/** Name of a schema in the document (its `.meta({ id })`), or undefined. */
const nameOf = (schema: z.ZodType): string | undefined => schema.meta()?.id;

/** A reference to a named schema, or the schema itself. */
export const schemaOf = (schema: z.ZodType): JsonSchema => {
  const name = nameOf(schema);
  return name ? { $ref: `#/components/schemas/${name}` } : inlineSchema(schema);
};

/** Every named schema, by name, references between them kept. */
export const namedSchemas = (): Record<string, JsonSchema> => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { ...options, uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  );
};
