namespace FactBot.Discord.Outbound;

/// <summary>
/// Discord's limits, in characters unless stated otherwise (https://docs.discord.com/developers: resources/message, components/reference,
/// interactions/application-commands, resources/channel). Discord counts code points; UTF-16 units are never fewer.
/// </summary>
public static class DiscordLimits
{
    public const int Content = 2000;
    public const int EmbedTitle = 256;
    public const int EmbedAuthor = 256;
    public const int EmbedDescription = 4096;
    public const int EmbedUrl = 2048;

    /// <summary>The sum of titles, authors, descriptions, footers and fields over all embeds of a message.</summary>
    public const int EmbedSum = 6000;

    public const int Rows = 5;
    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int SelectOptions = 25;
    public const int OptionLabel = 100;
    public const int OptionValue = 100;
    public const int Placeholder = 150;
    public const int ModalTitle = 45;
    public const int ModalFields = 5;
    public const int FieldLabel = 45;
    public const int InputText = 4000;
    public const int ThreadName = 100;
    public const int Nonce = 25;
    public const int CalledUsers = 100;
    public const int CommandDescription = 100;
    public const int CommandOptions = 25;
    public const int CommandChoices = 25;
    public const int ChoiceName = 100;
    public const int ChoiceValue = 100;
    public const int StringOption = 6000;

    /// <summary>At most <paramref name="limit"/> UTF-16 code units, with an ellipsis where text is cut.</summary>
    public static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = limit - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "\u2026");
    }
}
