// What a manifest does wrong by the schemas of the API, unknown fields included: a misspelt field is ignored by a lenient
// check and by nobody else.
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

// apiVersion and kind → the class that knows the schema, e.g. kubernetes-models/apps/v1#Deployment
function modelOf({ apiVersion, kind }) {
  const home = apiVersion.startsWith("postgresql.cnpg.io/") ? "@kubernetes-models/cloudnative-pg" : "kubernetes-models";
  try {
    return load(`${home}/${apiVersion}`)[kind];
  } catch {
    return undefined;
  }
}

// The schema's checks read each field they know. Watched, what is never read is a field that the schema does not know.
function watched(value, path, unread) {
  if (value === null || typeof value !== "object") return value;
  const target = Array.isArray(value) ? [] : {};
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}/${key}`;
    unread.add(place);
    const seen = watched(inner, place, unread);
    Object.defineProperty(target, key, {
      enumerable: true,
      get() {
        unread.delete(place);
        return seen;
      },
    });
  }
  return target;
}

/** @returns {string[]} one line for each thing that is wrong, none when all is well */
export function faults(manifest) {
  const name = `${manifest.kind} ${manifest.metadata?.name}`;
  const Model = modelOf(manifest);
  if (!Model) return [`${name}: no schema for ${manifest.apiVersion}`];
  const unread = new Set();
  try {
    // called on the manifest itself: an instance of the class would copy, that is read, everything
    Model.prototype.validate.call(watched(manifest, "", unread));
  } catch (refused) {
    return (refused.errors ?? [refused]).map((one) => `${name}: ${one.instancePath ?? ""} ${one.message}`);
  }
  return [...unread].map((place) => `${name}: ${place} is not a field of the schema`);
}
