package org.whistlegrid.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.vertx.http.runtime.TrustedProxyCheckPartConverter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who is trusted is looked up: a name would be asked of DNS at every request. */
class TrustingProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:8080", "[::1]", "[fd00::7]:443", "10.0.0.0/8", "fd00::/8"})
    void addressesAndNetworksAreTaken(String proxy) {
        TrustedProxies.require(List.of(proxy));
        assertThat(new TrustedProxyCheckPartConverter().convert(proxy))
                .as("the server takes it for an address, too")
                .extracting("hostName")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "fd00::7", "proxy", "proxy.local:443"})
    void namesAreRefusedAtTheStartAndSoIsWhatTheServerTakesForOne(String proxy) {
        assertThat(new TrustedProxyCheckPartConverter().convert(proxy))
                .extracting("hostName")
                .isNotNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> TrustedProxies.require(List.of("127.0.0.1", proxy)))
                .withMessageContaining(proxy);
    }

    @Test
    void ourOwnDefaultAsksNobody() {
        TrustedProxies.require(
                ConfigProvider.getConfig().getValues("quarkus.http.proxy.trusted-proxies", String.class));
    }
}
