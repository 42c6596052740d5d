package org.whistlegrid.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that a client may send again with the same {@code Idempotency-Key}: the first answer is stored in the
 * command's own transaction and given again, the work is done once. Without the header the command is simply done. The
 * method runs in a transaction of its own making; what it returns must be a view that JSON can hold.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
