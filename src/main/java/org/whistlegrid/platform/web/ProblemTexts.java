package org.whistlegrid.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.RefusalText;
import org.whistlegrid.platform.Texts;
import org.whistlegrid.platform.Word;

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

    /** In the reader's words where the bundle has some. */
    private static String said(Object argument, Locale language) {
        Word word =
                argument instanceof Enum<?> constant ? Word.of(constant) : argument instanceof Word own ? own : null;
        if (word == null) {
            return String.valueOf(argument);
        }
        ResourceBundle words = bundle(WORDS, language);
        return Stream.of(word.key(), "any." + word.otherwise())
                .filter(words::containsKey)
                .findFirst()
                .map(words::getString)
                .orElse(word.otherwise());
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
