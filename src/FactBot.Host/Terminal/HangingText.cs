using Spectre.Console;
using Spectre.Console.Rendering;

namespace FactBot.Host.Terminal;

/// <summary>A paragraph with a mark before its first line; the other lines are indented to the first line's words.</summary>
internal sealed class HangingText(string mark, int indent) : Renderable
{
    private readonly Paragraph _words = new();

    public HangingText Add(string words, Style style)
    {
        _words.Append(TerminalText.Clean(words), style);
        return this;
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var before = mark.PadRight(indent);
        foreach (var line in Segment.SplitLines(((IRenderable)_words).Render(options, Math.Max(1, maxWidth - indent))))
        {
            var words = WithoutTrailingSpace(line);
            if (words.Count > 0)
            {
                yield return new Segment(before, Palette.Quiet);
            }

            foreach (var segment in words)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            before = new string(' ', indent);
        }
    }

    private static List<Segment> WithoutTrailingSpace(SegmentLine line)
    {
        var words = line.Where(s => !s.IsLineBreak).ToList();
        while (words.Count > 0 && words[^1].IsWhiteSpace)
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0 && words[^1] is var last && last.Text.EndsWith(' '))
        {
            words[^1] = new Segment(last.Text.TrimEnd(' '), last.Style, last.Link);
        }

        return words;
    }
}
