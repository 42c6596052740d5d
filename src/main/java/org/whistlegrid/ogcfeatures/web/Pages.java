package org.whistlegrid.ogcfeatures.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.whistlegrid.ogcfeatures.Texts;

/** Pages in the product's visual language. The engine escapes every value; no value is ever told as markup. */
final class Pages {

    private Pages() {}

    static String render(HtmlPage page, Call call) {
        return Templates.page(page, call.texts(), call.to("")).render();
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(HtmlPage page, Texts texts, String root);

        private Templates() {}
    }
}
