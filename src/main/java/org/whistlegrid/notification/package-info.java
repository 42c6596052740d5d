/**
 * Messages out (in-app, SMS, WeCom, mail): it will hear events through the outbox and deliver notices to the people whom the ladder names. Nobody depends on it. The room is
 * reserved on the top step of the staircase; it is still empty.
 */
@NullMarked
package org.whistlegrid.notification;

import org.jspecify.annotations.NullMarked;
