using System.Text.RegularExpressions;

namespace FactBot.Core.Text;

/// <summary>
/// The form in which adapters hand over what people write: plain text in which a mention of a person is "&lt;@id|name&gt;" and a
/// link is bare.
/// </summary>
public static partial class NeutralText
{
    public static string Mention(string userId, string name) => $"<@{userId}|{name}>";

    /// <summary>The text as it is kept and shown, with mentions as "@name".</summary>
    public static string Shown(string text) => MentionForm().Replace(text, m => "@" + m.Groups["name"].Value);

    /// <summary>The mention that makes up the whole of <paramref name="word"/>, or null.</summary>
    public static (string UserId, string Name)? AsMention(string word) =>
        MentionForm().Match(word) is { Success: true } m && m.Length == word.Length
            ? (m.Groups["id"].Value, m.Groups["name"].Value)
            : null;

    [GeneratedRegex(@"<@(?<id>[^|<>\s]{1,64})\|(?<name>[^|<>]{1,80})>", RegexOptions.CultureInvariant)]
    private static partial Regex MentionForm();
}
