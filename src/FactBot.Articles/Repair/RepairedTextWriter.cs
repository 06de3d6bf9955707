using System.Collections.Immutable;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Writes the repaired text character by character, with its map into the raw text.</summary>
internal sealed class RepairedTextWriter(string raw)
{
    private const string NoSpaceAfter = "([$\u00A3\u20AC";
    private const string NoSpaceBefore = ",.;:!?)]%";

    private readonly StringBuilder _text = new(raw.Length);
    private readonly ImmutableArray<int>.Builder _map = ImmutableArray.CreateBuilder<int>(raw.Length);
    private readonly bool _texQuotes = raw.Contains("``", StringComparison.Ordinal);

    public int Length => _text.Length;

    /// <summary>The gaps where words are lost: the index of the gap mark in the repaired text, and the place in the raw text.</summary>
    public List<(int Reading, int Raw)> Gaps { get; } = [];

    public string Text => _text.ToString();

    public ImmutableArray<int> Map => _map.ToImmutable();

    /// <summary>Starts a block, separated from the previous one.</summary>
    public void Break(int at)
    {
        if (_text.Length > 0)
        {
            Insert('\n', at);
            Insert('\n', at);
        }
    }

    public void Write(int start, int end) => PlainGlyphs.Read(raw, start, end, _texQuotes, (c, at) =>
    {
        _text.Append(c);
        _map.Add(at);
    });

    public void Space(int at)
    {
        if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
        {
            Insert(' ', at);
        }
    }

    /// <summary>Writes a gap mark between the text so far and the text that begins with <paramref name="next"/>.</summary>
    public void Gap(int at, char? next)
    {
        if (_text.Length > 0 && !NoSpaceAfter.Contains(_text[^1]))
        {
            Space(at);
        }

        Gaps.Add((_text.Length, at));
        Insert(PassageText.GapMark, at);
        if (next is { } c && !NoSpaceBefore.Contains(c) && c != '\'')
        {
            Insert(' ', at);
        }
    }

    private void Insert(char c, int at)
    {
        _text.Append(c);
        _map.Add(~at);
    }
}
