import assert from "node:assert/strict";
import { test } from "node:test";
import { containersOf, render } from "./manifests.mjs";
import { faults } from "./schemas.mjs";

for (const folder of ["base", "overlays/demo"]) {
  const manifests = render(folder);
  const one = (kind, name = "whistlegrid") => manifests.find((m) => m.kind === kind && m.metadata.name === name);
  const configuration = manifests.find((m) => m.kind === "ConfigMap").metadata.name;

  test(`${folder}: every manifest is what the API's schema asks for`, () => {
    assert.deepEqual(manifests.flatMap(faults), []);
  });

  test(`${folder}: nothing secret is in the repository, secrets are references`, () => {
    assert.deepEqual(manifests.filter((manifest) => manifest.kind === "Secret"), []);
    for (const container of containersOf(one("Deployment"))) {
      for (const { name, value } of container.env) {
        if (/PASSWORD|KEY/.test(name)) assert.equal(value, undefined, name);
      }
    }
  });

  test(`${folder}: containers run without rights, within bounds, and the application is probed`, () => {
    const deployment = one("Deployment");
    assert.equal(deployment.spec.template.spec.securityContext.runAsNonRoot, true);
    for (const container of containersOf(deployment)) {
      assert.equal(container.securityContext.readOnlyRootFilesystem, true);
      assert.equal(container.securityContext.allowPrivilegeEscalation, false);
      assert.deepEqual(container.securityContext.capabilities.drop, ["ALL"]);
      assert.ok(container.resources.requests.memory && container.resources.limits.memory);
    }
    const [application] = deployment.spec.template.spec.containers;
    assert.equal(application.startupProbe.httpGet.path, "/q/health/started");
    assert.equal(application.livenessProbe.httpGet.path, "/q/health/live");
    assert.equal(application.readinessProbe.httpGet.path, "/q/health/ready");
    for (const probe of ["startupProbe", "livenessProbe", "readinessProbe"]) {
      assert.equal(application[probe].httpGet.port, "management");
    }
  });

  test(`${folder}: only the migrating container knows the owner's password`, () => {
    const knowing = containersOf(one("Deployment"))
      .filter((container) => JSON.stringify(container).includes("whistlegrid-owner"))
      .map((container) => container.name);
    assert.deepEqual(knowing, ["migrate"]);
  });

  test(`${folder}: the application has the key without which no real installation starts, and knows it is behind a proxy`, () => {
    const [application] = one("Deployment").spec.template.spec.containers;
    const key = application.env.find(({ name }) => name === "WHISTLEGRID_SESSION_KEY");
    assert.equal(key.valueFrom.secretKeyRef.name, "whistlegrid-session");
    // else the sign-in cookie would not be marked as one for HTTPS only
    assert.ok(one("ConfigMap", configuration).data.WHISTLEGRID_TRUSTED_PROXIES);
  });

  test(`${folder}: selectors meet: service, budget and policies select the application's pods`, () => {
    const { labels } = one("Deployment").spec.template.metadata;
    const selectors = [
      one("Service").spec.selector,
      one("PodDisruptionBudget").spec.selector.matchLabels,
      one("NetworkPolicy").spec.podSelector.matchLabels,
    ];
    for (const selector of selectors) {
      for (const [key, value] of Object.entries(selector)) assert.equal(labels[key], value);
    }
    assert.deepEqual(one("NetworkPolicy", "whistlegrid-db").spec.podSelector.matchLabels, {
      "cnpg.io/cluster": one("Cluster", "whistlegrid-db").metadata.name,
    });
  });

  test(`${folder}: metrics and health are on no service and let in from nobody: only the node itself probes them`, () => {
    assert.deepEqual(one("Service").spec.ports.map(({ targetPort }) => targetPort), ["http"]);
    const entries = one("NetworkPolicy").spec.ingress.flatMap(({ ports }) => ports.map(({ port }) => port));
    assert.deepEqual(entries, ["http"]);
  });

  test(`${folder}: configuration is found under the name it was rendered with`, () => {
    for (const container of containersOf(one("Deployment"))) {
      assert.equal(container.envFrom[0].configMapRef.name, configuration);
    }
  });
}

test("the demo runs on one node, with its clock and without certificates", () => {
  const demo = render("overlays/demo");
  const find = (kind) => demo.find((manifest) => manifest.kind === kind);
  assert.equal(find("Deployment").spec.replicas, 1);
  assert.deepEqual(find("Deployment").spec.strategy, { type: "Recreate" });
  assert.equal(find("Cluster").spec.instances, 1);
  assert.equal(find("ConfigMap").data.QUARKUS_PROFILE, "demo");
  assert.equal(find("Ingress").spec.tls, undefined);
});
