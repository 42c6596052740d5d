package org.whistlegrid.directory.internal;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers for all ways to sign in when nobody is: with a challenge that no browser knows, so that none opens a password
 * dialogue of its own over the page. It signs nobody in itself. Only a tool that came with Basic is challenged with
 * Basic again, by Quarkus.
 */
@ApplicationScoped
class QuietChallenge implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private final String signIn;

    QuietChallenge(@ConfigProperty(name = "quarkus.http.auth.form.post-location") String signIn) {
        this.signIn = signIn;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        return isNoForm(context)
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().nullItem();
    }

    /** Asked to sign somebody in, Quarkus' form mechanism fails on anything that is no form. */
    private boolean isNoForm(RoutingContext context) {
        String type = Objects.requireNonNullElse(context.request().getHeader(HttpHeaderNames.CONTENT_TYPE), "");
        return context.request().method() == HttpMethod.POST
                && context.normalizedPath().equals(signIn)
                && !FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Session realm=\"whistlegrid\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
