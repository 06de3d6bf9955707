using System.Collections.Immutable;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Core.Text;

/// <summary>
/// A text as people retype it: white space folded, quotation marks and dashes plain, nothing invisible. <see cref="Place"/> gives
/// the original index of each character.
/// </summary>
internal sealed class FoldedText
{
    private readonly ImmutableArray<int> _places;

    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (c == ' ' ? folded.Length > 0 && folded[^1] != ' ' : !PassageText.IsInvisible(c))
            {
                folded.Append(c);
                places.Add(i);
            }
        }

        Text = folded.ToString();
        _places = places.ToImmutable();
    }

    public string Text { get; }

    public int Place(int index) => _places[index];

    /// <summary>The folded words without the quotation marks and punctuation that people put around them.</summary>
    public static string Bare(string words) => new FoldedText(words).Text.Trim(' ', '"', '\'', '.', ',', ';');

    private static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u2032' or '`' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
