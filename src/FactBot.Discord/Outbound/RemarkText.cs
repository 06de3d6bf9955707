using FactBot.Core.Views;

namespace FactBot.Discord.Outbound;

/// <summary>Remarks beside a claim; denials and cautions are bold.</summary>
internal static class RemarkText
{
    public const string Between = " \u00B7 ";

    public static MarkdownText Remarked(this MarkdownText text, IEnumerable<Remark> remarks)
    {
        var isFirst = true;
        foreach (var remark in remarks)
        {
            text.Sign(isFirst ? "" : Between).Words(remark.Words, remark.Tone is Tone.Denied or Tone.Caution ? MarkdownText.Bold : "");
            isFirst = false;
        }

        return text;
    }

    public static string Joined(IEnumerable<Remark> remarks) => string.Join(Between, remarks.Select(r => r.Words));
}
