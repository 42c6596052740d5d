// The manifests as kustomize renders them. kubectl carries kustomize and needs no cluster for this.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadAll } from "js-yaml";

/** @param {string} folder below k8s/ */
export function render(folder) {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  const text = execFileSync("kubectl", ["kustomize", path], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return loadAll(text).filter(Boolean);
}

export const containersOf = ({ spec }) => [...(spec.template.spec.initContainers ?? []), ...spec.template.spec.containers];
