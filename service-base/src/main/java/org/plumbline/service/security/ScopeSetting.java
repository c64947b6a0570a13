package org.plumbline.service.security;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.plumbline.model.scope.Scope;

/** A scope as database sessions state it, in the setting {@code plumbline.scope}. */
public final class ScopeSetting {

    private ScopeSetting() {}

    /** Returns the JSON that {@code bi.scope()} reads. */
    public static String of(Scope scope) {
        var setting = JsonNodeFactory.instance.objectNode().put("all", scope.all());
        scope.communities().forEach(setting.putArray("communities")::add);
        return setting.toString();
    }
}
