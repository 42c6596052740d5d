package org.whistlegrid.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;

/** The one table that turns whatever went wrong into problem+json. Nothing of the inside ever leaks. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** SQL states character_not_in_repertoire and datetime_field_overflow. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22008");

    /** SQL states unique_violation and exclusion_violation. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private static final int DEEPEST = 20;

    private final ProblemTexts texts;

    ProblemMappers(ProblemTexts texts) {
        this.texts = texts;
    }

    @ServerExceptionMapper
    Response refusal(Refusal refusal) {
        return answer(texts.say(refusal.kind().status(), refusal.code(), refusal.where(), refusal.arguments()));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Problem.Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Problem.Violation(pointer(v.getPropertyPath()), v.getMessage()))
                .sorted((a, b) -> a.where().compareTo(b.where()))
                .toList();
        String where = violations.isEmpty() ? null : violations.get(0).where();
        return answer(texts.say(400, "input-invalid", where, List.of(violations.size()), violations));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, ContainerRequestContext asked) {
        if (e.getCause() instanceof JacksonException json) {
            return malformed(json);
        }
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404, 405 -> nowhere((ResteasyReactiveContainerRequestContext) asked);
            default -> plain(status);
        };
    }

    /** The framework says "not found" of a known address without the method, and of a query parameter it cannot read. */
    private Response nowhere(ResteasyReactiveContainerRequestContext asked) {
        ResteasyReactiveRequestContext question = (ResteasyReactiveRequestContext) asked.getServerRequestContext();
        if (question.getTarget() != null) {
            return unreadable(question.getTarget().getLazyMethod().getMethod(), asked.getUriInfo())
                    .orElseGet(() -> plain(404));
        }
        Set<String> methods = Routes.methods(question);
        return methods.isEmpty()
                ? plain(404)
                : Response.fromResponse(plain(405))
                        .header(HttpHeaders.ALLOW, String.join(", ", methods))
                        .build();
    }

    private Optional<Response> unreadable(Method resource, UriInfo asked) {
        return QueryParameter.of(resource)
                .flatMap(parameter -> asked.getQueryParameters().getOrDefault(parameter.name(), List.of()).stream()
                        .filter(text -> !parameter.reads(text))
                        .map(text -> answer(texts.say(
                                400, "parameter-invalid", parameter.name(), List.of(parameter.name(), text)))))
                .findFirst();
    }

    private Response plain(int status) {
        return answer(texts.say(status, "http-" + status, null, List.of()));
    }

    /** Named by itself, because the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return malformed((JacksonException) e);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException e) {
        return malformed((JacksonException) e);
    }

    private Response malformed(JacksonException e) {
        String where = e instanceof JsonMappingException mapping ? pointer(mapping) : null;
        return answer(texts.say(400, "json-malformed", where, List.of(where == null ? "/" : where)));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notSignedIn(SecurityException e) {
        return answer(texts.say(401, "not-signed-in", null, List.of()));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(texts.say(403, "not-allowed", null, List.of()));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response changedMeanwhile(RuntimeException e) {
        return answer(texts.say(409, "changed-meanwhile", null, List.of()));
    }

    @ServerExceptionMapper
    Response anything(Throwable e) {
        if (saidByTheDatabase(e, UNSTORABLE)) {
            return answer(texts.say(400, "value-unstorable", null, List.of()));
        }
        if (saidByTheDatabase(e, TAKEN)) {
            LOG.warn("Refused by a key of the database", e);
            return answer(texts.say(409, "same-already-there", null, List.of()));
        }
        UUID reference = UUID.randomUUID();
        LOG.errorf(e, "Unexpected failure %s", reference);
        return answer(texts.say(500, "unexpected", null, List.of(reference)));
    }

    /**
     * Whether the database has said one of these states: where input reaches it unchecked (a search text, a user name, a
     * date) a NUL or an instant of no calendar; or that something of that name or day is there already and came in between.
     * The sender's mistake, not the product's.
     */
    private static boolean saidByTheDatabase(Throwable e, Set<String> states) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql && states.contains(sql.getSQLState()));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Refusal.Kind.UNAVAILABLE.status()) {
            answer.header("Retry-After", 1);
        }
        return answer.build();
    }

    /** Drops the method and its parameter from the path: what is left is the place in the sent JSON. */
    private static String pointer(Path path) {
        List<String> names = StreamSupport.stream(path.spliterator(), false)
                .map(node -> node.getKind() == ElementKind.CONTAINER_ELEMENT
                        ? String.valueOf(node.getIndex())
                        : node.getIndex() == null ? node.getName() : node.getIndex() + "/" + node.getName())
                .toList();
        return names.size() <= 2
                ? String.valueOf(names.get(names.size() - 1))
                : "/" + String.join("/", names.subList(2, names.size()));
    }

    private static @Nullable String pointer(JsonMappingException e) {
        return e.getPath().isEmpty()
                ? null
                : e.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("/", "/", ""));
    }
}
