package org.whistlegrid.platform.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Once;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Sha256;

/** Opens the command's transaction and gives a known key its first answer. */
@Once
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class OnceInterceptor {

    /** The header of the IETF draft "The Idempotency-Key HTTP Header Field". */
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    private static final int ATTEMPTS = 3;

    private final Commands commands;
    private final Instance<HttpHeaders> headers;
    private final Instance<UriInfo> uri;
    private final CurrentActor actor;
    private final ObjectMapper json;

    OnceInterceptor(
            Commands commands,
            Instance<HttpHeaders> headers,
            Instance<UriInfo> uri,
            CurrentActor actor,
            ObjectMapper json) {
        this.commands = commands;
        this.headers = headers;
        this.uri = uri;
        this.actor = actor;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = headers.get().getHeaderString(HEADER);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new Refusal(Refusal.Kind.INVALID, "idempotency-key-invalid", HEADER, LONGEST_KEY);
        }
        return again(
                () -> QuarkusTransaction.requiringNew().call(() -> key == null ? call.proceed() : answer(call, key)));
    }

    /** A timer that fired in this very moment is no business of who sent the command: it is done again. */
    private static @Nullable Object again(Callable<@Nullable Object> command) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return command.call();
            } catch (Refusal refusal) {
                if (!refusal.code().equals("changed-meanwhile")) {
                    throw refusal;
                }
            }
        }
        return command.call();
    }

    private @Nullable Object answer(InvocationContext call, String key) throws Exception {
        String username = actor.get().username();
        String digest = digest(call);
        if (commands.begin(username, key, digest)) {
            Object answer = call.proceed();
            commands.answered(username, key, json.valueToTree(answer));
            return answer;
        }
        return json.treeToValue(
                commands.answerOf(username, key, digest),
                json.constructType(call.getMethod().getGenericReturnType()));
    }

    private String digest(InvocationContext call) throws Exception {
        String asked = uri.get().getPath()
                + json.writeValueAsString(Arrays.stream(call.getParameters())
                        .filter(Objects::nonNull)
                        .toList());
        return Sha256.hex(asked.getBytes(StandardCharsets.UTF_8));
    }
}
