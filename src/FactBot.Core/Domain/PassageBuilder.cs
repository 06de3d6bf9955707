using System.Collections.Immutable;

namespace FactBot.Core.Domain;

/// <summary>Turns a stretch of the reading view into spans of the raw text.</summary>
internal static class PassageBuilder
{
    public static Passage? Build(ArticleText text, int start, int end)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        var from = -1;
        var to = -1;
        for (var i = start; i < end; i++)
        {
            var at = text.RawIndex(i);
            if (text.StandsInRaw(i))
            {
                if (char.IsWhiteSpace(text.Raw[at]))
                {
                    continue;
                }

                if (from >= 0 && !OnlyUnseen(text.Raw, to, at))
                {
                    spans.Add(new Span(from, to));
                    from = -1;
                }

                from = from < 0 ? at : from;
                to = at + 1;
            }
            else if (text.Repaired[i] == PassageText.GapMark)
            {
                if (from >= 0)
                {
                    spans.Add(new Span(from, to));
                    from = -1;
                }

                // A gap must not start before the words that precede it.
                var gap = spans.Count > 0 ? Math.Max(at, spans[^1].End) : at;
                spans.Add(new Span(gap, gap));
            }
        }

        if (from >= 0)
        {
            spans.Add(new Span(from, to));
        }

        return spans.Count > 0 ? new Passage(spans.ToImmutable()) : null;
    }

    /// <summary>Whether only white space and invisible characters stand between two kept characters.</summary>
    private static bool OnlyUnseen(string raw, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(raw[i]) && !PassageText.IsInvisible(raw[i]))
            {
                return false;
            }
        }

        return true;
    }
}
