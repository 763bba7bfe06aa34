/**
 * How marks look, from the variables of a theme: real is an outline, the twin solid, the holdout dashed, whatever their colours are. A hem of
 * the paper's colour keeps an outline seen where it lies on what is solid.
 */
export const FIGURE_STYLE = `svg text{font:12px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink-2);font-variant-numeric:tabular-nums}
svg .fine{font-size:10px}
svg .end{text-anchor:end}
svg .mid{text-anchor:middle}
svg .chosen{fill:var(--ink);font-weight:600}
figure path,.legend path{fill:none}
svg .axis{stroke:var(--holdout)}
svg .open{stroke-dasharray:1 3}
svg .grid{stroke:var(--line)}
figure .twin,.legend .twin{fill:var(--synthetic);stroke:none}
svg .halo{stroke:var(--paper);stroke-width:4}
svg .real{stroke:var(--real);stroke-width:1.5}
svg .held{stroke:var(--holdout);stroke-width:1.5}
svg .held,svg .dashed{stroke-dasharray:3 2}
svg .thin{stroke-width:1}
svg .range{stroke:var(--synthetic);stroke-width:2}
svg .roof{stroke:var(--ink)}
svg .gate{stroke:var(--ink);stroke-width:2}
svg .barbs{stroke-width:1}
svg .frame{stroke:var(--ink);stroke-width:1.5}
figure .hit{fill:var(--paper);fill-opacity:0}
svg .minus.real{stroke:var(--real)}
svg .minus.twin{stroke:var(--paper);stroke-width:1.5}
svg .undefined{stroke:var(--ink-2);stroke-width:2}
`;
