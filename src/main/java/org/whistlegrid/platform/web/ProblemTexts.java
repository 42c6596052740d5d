package org.whistlegrid.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.RefusalText;
import org.whistlegrid.platform.Texts;

/** Says problems in the reader's language: Chinese unless English is asked for first. */
@ApplicationScoped
class ProblemTexts implements Texts {

    private static final String PROBLEMS = "messages.problems";
    private static final String WORDS = "messages.words";

    private final Instance<HttpHeaders> headers;

    ProblemTexts(Instance<HttpHeaders> headers) {
        this.headers = headers;
    }

    @Override
    public RefusalText of(Refusal refusal) {
        Problem said = say(refusal.kind().status(), refusal.code(), refusal.where(), refusal.arguments());
        return new RefusalText(said.type(), said.title(), said.detail(), said.where());
    }

    @Override
    public String either(String chinese, String english) {
        return language() == Locale.ENGLISH && !english.isBlank() ? english : chinese;
    }

    @Override
    public String of(String key) {
        return bundle(WORDS, language()).getString(key);
    }

    Problem say(int status, String code, @Nullable String where, List<Object> arguments) {
        return say(status, code, where, arguments, null);
    }

    Problem say(
            int status,
            String code,
            @Nullable String where,
            List<Object> arguments,
            @Nullable List<Problem.Violation> violations) {
        Locale language = language();
        ResourceBundle texts = bundle(PROBLEMS, language);
        String title = texts.containsKey(code + ".title") ? texts.getString(code + ".title") : code;
        String detail = texts.containsKey(code + ".detail")
                ? new MessageFormat(texts.getString(code + ".detail"), language)
                        .format(arguments.stream()
                                .map(argument -> said(argument, language))
                                .toArray())
                : title;
        return new Problem(Problem.TYPE_PREFIX + code, title, status, detail, where, violations);
    }

    /** A constant in the reader's words where it has some: {@code <type>.<constant>}. */
    private static String said(Object argument, Locale language) {
        if (argument instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            ResourceBundle words = bundle(WORDS, language);
            return words.containsKey(key) ? words.getString(key) : constant.name();
        }
        return String.valueOf(argument);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private Locale language() {
        return headers.get().getAcceptableLanguages().stream()
                .findFirst()
                .filter(locale -> locale.getLanguage().equals("en"))
                .map(locale -> Locale.ENGLISH)
                .orElse(Locale.ROOT);
    }
}
