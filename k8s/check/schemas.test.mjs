// The check itself: what it would have to find, it finds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "./manifests.mjs";
import { faults } from "./schemas.mjs";

const deployment = () => structuredClone(render("base").find((manifest) => manifest.kind === "Deployment"));

test("a misspelt field is found", () => {
  const wrong = deployment();
  wrong.spec.template.spec.containers[0].readynessProbe = {};
  assert.deepEqual(faults(wrong), [
    "Deployment whistlegrid: /spec/template/spec/containers/0/readynessProbe is not a field of the schema",
  ]);
});

test("a value of the wrong type is found", () => {
  const wrong = deployment();
  wrong.spec.replicas = "two";
  assert.match(faults(wrong).join(), /\/spec\/replicas must be integer/);
});

test("a missing field is found", () => {
  const wrong = deployment();
  delete wrong.spec.selector;
  assert.match(faults(wrong).join(), /must have required property selector/);
});

test("a misspelt field of the database is found", () => {
  const cluster = structuredClone(render("base").find((manifest) => manifest.kind === "Cluster"));
  cluster.spec.instnces = 3;
  assert.deepEqual(faults(cluster), ["Cluster whistlegrid-db: /spec/instnces is not a field of the schema"]);
});

test("a kind that nobody knows is found", () => {
  assert.match(faults({ apiVersion: "apps/v7", kind: "Deployment", metadata: { name: "x" } }).join(), /no schema/);
});
