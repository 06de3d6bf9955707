using System.Collections.Immutable;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Articles.Repair;

/// <summary>Writes a reading view, character by character, with its map into the raw text.</summary>
internal sealed class RepairedTextWriter(string raw)
{
    private const string NoSpaceAfter = "([$\u00A3\u20AC";
    private const string NoSpaceBefore = ",.;:!?)]%";

    private readonly StringBuilder _text = new(raw.Length);
    private readonly ImmutableArray<int>.Builder _map = ImmutableArray.CreateBuilder<int>(raw.Length);
    private readonly bool _texQuotes = raw.Contains("``", StringComparison.Ordinal);

    public int Length => _text.Length;

    /// <summary>Places in the raw text where words are lost, with the place of their mark in the reading view.</summary>
    public List<(int Reading, int Raw)> Gaps { get; } = [];

    public string Text => _text.ToString();

    public ImmutableArray<int> Map => _map.ToImmutable();

    /// <summary>Starts a block, apart from the one before.</summary>
    public void Break(int at)
    {
        if (_text.Length > 0)
        {
            Stand('\n', at);
            Stand('\n', at);
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
            Stand(' ', at);
        }
    }

    /// <summary>Marks lost words between what is written and what begins with <paramref name="next"/>.</summary>
    public void Gap(int at, char? next)
    {
        if (_text.Length > 0 && !NoSpaceAfter.Contains(_text[^1]))
        {
            Space(at);
        }

        Gaps.Add((_text.Length, at));
        Stand(PassageText.GapMark, at);
        if (next is { } c && !NoSpaceBefore.Contains(c) && c != '\'')
        {
            Stand(' ', at);
        }
    }

    private void Stand(char c, int at)
    {
        _text.Append(c);
        _map.Add(~at);
    }
}
