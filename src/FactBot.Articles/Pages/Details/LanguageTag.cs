using System.Text.RegularExpressions;
using FactBot.Core.Domain;

namespace FactBot.Articles.Pages.Details;

/// <summary>Converts language tags as pages write them ("en_us", "EN") to BCP 47 ("en-US").</summary>
internal static partial class LanguageTag
{
    public static Stated<string>? Read(string? text, string from)
    {
        if (text is null || !Tag().IsMatch(text.Trim()))
        {
            return null;
        }

        var parts = text.Trim().Split('-', '_');
        var tag = parts[0].ToLowerInvariant();
        foreach (var part in parts.Skip(1))
        {
            tag += "-" + (part.Length == 2 ? part.ToUpperInvariant() : part);
        }

        return new Stated<string>(tag, from);
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex Tag();
}
