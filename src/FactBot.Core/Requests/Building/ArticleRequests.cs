using FactBot.Core.Domain;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests.Building;

/// <summary>Requests about whole articles.</summary>
internal static class ArticleRequests
{
    /// <summary>Words of this many UTF-16 code units are an article's, not what somebody says about a link.</summary>
    public const int LongText = 400;

    /// <summary>Fewer words than this are no article.</summary>
    private const int FewWords = 4;

    public static Request Check(ParameterValues filled)
    {
        var draft = filled.Flag("draft");
        var link = filled.Link("link");
        var request = Check(link, filled.Word("text") ?? "", draft);
        return request is Request.Unknown wrong ? Wrong(filled, wrong) : filled.Or(request);
    }

    /// <summary>A link, words, or both: a link with a long text is that page's text.</summary>
    public static Request Check(string? link, string text, bool draft)
    {
        if (text.Length >= LongText)
        {
            return new Request.CheckText(text, draft, link);
        }

        var links = LinkReader.All(text).Prepend(link).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return links.Count > 1 ? new Request.Unknown(TypingPhrases.OneLinkOnly, "link")
            : links.Count == 1 ? new Request.CheckLink(links[0], draft)
            : CheckWords(text, draft);
    }

    public static Request Show(ParameterValues filled) => filled.Or(new Request.Show(filled.Reference("claim"), filled.Flag("whole")));

    public static Request Claims(ParameterValues filled) => filled.Or(new Request.ListClaims(
        filled.Dossier("dossier"), filled.Choice<ClaimState>("state"), filled.Choice<ClaimKind>("kind"), filled.Who("who")));

    private static Request CheckWords(string text, bool draft)
    {
        var words = text.Split([' ', '\n', '\t'], FewWords, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= FewWords ? new Request.CheckText(text, draft)
            : words is [var page] && LinkReader.Unschemed(page) is { } link ? new Request.CheckLink(link, draft)
            : words is ["sample" or "Sample"] ? new Request.TrySample()
            : words.Length > 0 && ReferenceReader.Read(words[^1]) is { } known ? new Request.Show(known)
            : new Request.Unknown(TypingPhrases.NothingToCheck, "link");
    }

    private static Request Wrong(ParameterValues filled, Request.Unknown wrong)
    {
        filled.Wrong(wrong.Field ?? "", wrong.Sentence);
        return filled.Or(wrong);
    }
}
