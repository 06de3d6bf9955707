using FactBot.Core.Domain;

namespace FactBot.Core.Views;

/// <summary>
/// Makes a link that opens a page at a sentence: the text directive of the URL Fragment Text Directives draft
/// (https://wicg.github.io/scroll-to-text-fragment/), "#:~:text=start,end".
/// </summary>
public static class TextFragment
{
    /// <summary>The length from which a sentence is named by its first and last words, in UTF-16 code units.</summary>
    private const int WholeLimit = 120;
    private const int EdgeWords = 5;

    /// <summary>
    /// The link; null for an address that is not http or https, or for words that cannot be found again (a lost character). Only
    /// words of one span are used, because a browser finds nothing across a break. The link is a string, because
    /// <see cref="Uri"/> would write "%2D" as "-" again.
    /// </summary>
    public static string? Link(Uri? address, string raw, Passage sentence)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        var span = sentence.Spans.MaxBy(s => s.Length);
        var words = PassageText.Fold(raw.AsSpan(span.Start, span.Length));
        if (words.Length == 0 || words.Contains('\uFFFD', StringComparison.Ordinal) || HasLoneSurrogate(words))
        {
            return null;
        }

        var page = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        var anchor = address.GetComponents(UriComponents.Fragment, UriFormat.UriEscaped);
        anchor = anchor.Split(":~:", 2)[0];
        return $"{page}#{anchor}:~:text={Directive(words)}";
    }

    private static string Directive(string words)
    {
        var parts = words.Split(' ');
        return words.Length <= WholeLimit || parts.Length <= 2 * EdgeWords
            ? Encode(words)
            : $"{Encode(string.Join(' ', parts[..EdgeWords]))},{Encode(string.Join(' ', parts[^EdgeWords..]))}";
    }

    /// <summary>
    /// Encodes words for the directive. "-" is encoded too, because it is the directive's own sign ("," and "&amp;" are encoded
    /// already).
    /// </summary>
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);

    private static bool HasLoneSurrogate(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && char.IsSurrogatePair(words[i], words[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(words[i]))
            {
                return true;
            }
        }

        return false;
    }
}
