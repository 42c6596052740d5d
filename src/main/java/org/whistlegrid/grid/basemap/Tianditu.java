package org.whistlegrid.grid.basemap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.MapConfig;
import org.whistlegrid.grid.MapWords;

/** 天地图: its vector and satellite maps and their names, in both of its matrices ({@code _w}, {@code _c}). */
final class Tianditu {

    private static final String GET_TILE =
            "/%1$s_%2$s/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1$s&STYLE=default&TILEMATRIXSET=%2$s"
                    + "&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}";
    private static final List<String> SERVERS = List.of("0", "1", "2", "3", "4", "5", "6", "7");

    private Tianditu() {}

    static Map<String, MapConfig.Source> sources(MapConfig config) {
        Map<String, MapConfig.Source> sources = new LinkedHashMap<>();
        config.tiandituKey().filter(key -> !key.isBlank()).ifPresent(key -> {
            for (MapConfig.Matrix matrix : MapConfig.Matrix.values()) {
                for (String base : List.of("vec", "img")) {
                    Layer below = new Layer(config, key, base, matrix, null);
                    Layer names = new Layer(config, key, base.equals("vec") ? "cva" : "cia", matrix, below.name());
                    sources.put(below.name(), below);
                    sources.put(names.name(), names);
                }
            }
        });
        return sources;
    }

    private static final class Layer implements MapConfig.Source {

        private final MapConfig config;
        private final String key;
        private final String layer;
        private final MapConfig.Matrix matrix;
        private final Optional<String> over;

        Layer(MapConfig config, String key, String layer, MapConfig.Matrix matrix, @Nullable String over) {
            this.config = config;
            this.key = key;
            this.layer = layer;
            this.matrix = matrix;
            this.over = Optional.ofNullable(over);
        }

        String name() {
            return layer + "_" + matrixName();
        }

        private String matrixName() {
            return matrix == MapConfig.Matrix.WEB_MERCATOR ? "w" : "c";
        }

        @Override
        public String title() {
            return MapWords.say("tianditu." + name());
        }

        @Override
        public String url() {
            return config.tiandituAddress() + GET_TILE.formatted(layer, matrixName());
        }

        @Override
        public Optional<String> key() {
            return Optional.of(key);
        }

        @Override
        public Optional<List<String>> servers() {
            return Optional.of(SERVERS);
        }

        @Override
        public MapConfig.Matrix matrix() {
            return matrix;
        }

        @Override
        public MapConfig.Datum datum() {
            return MapConfig.Datum.CGCS2000;
        }

        @Override
        public MapConfig.Role role() {
            return over.isPresent() ? MapConfig.Role.LABELS : MapConfig.Role.BASE;
        }

        @Override
        public Optional<String> over() {
            return over;
        }

        @Override
        public Optional<String> attribution() {
            return Optional.of(MapWords.say("tianditu.whose"));
        }

        @Override
        public Optional<String> reviewNumber() {
            return Optional.empty();
        }

        @Override
        public int deepest() {
            return 18;
        }

        @Override
        public boolean isPublic() {
            return config.tiandituPublic();
        }

        @Override
        public Optional<String> referer() {
            return Optional.empty();
        }
    }
}
