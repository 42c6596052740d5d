/** Upload and download of pictures. */
@NullMarked
package org.whistlegrid.attachment.web;

import org.jspecify.annotations.NullMarked;
