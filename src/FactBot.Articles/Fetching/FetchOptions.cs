namespace FactBot.Articles.Fetching;

/// <summary>The settings for fetching links, under "Fetch".</summary>
public sealed record FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>The user agent, with an address where the bot's operators can be reached.</summary>
    public string UserAgent { get; init; } = string.Empty;

    /// <summary>Seconds for one fetch including its redirects: 1 to 120.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Bytes of a page after decompression: 10,000 to 50,000,000.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Returns one sentence per invalid setting, which names the setting and says what to put there.</summary>
    public IEnumerable<string> Problems()
    {
        if (!HasContact(UserAgent) || UserAgent.Any(c => c is < ' ' or > '~'))
        {
            yield return $"{Section}:{nameof(UserAgent)} must name the bot and a way to reach you, in plain ASCII: "
                + "put something like \"FactBot/1.0 (+https://newsroom.example/bot; desk@newsroom.example)\" there.";
        }

        if (TimeoutSeconds is < 1 or > 120)
        {
            yield return $"{Section}:{nameof(TimeoutSeconds)} is {TimeoutSeconds}: put a number of seconds from 1 to 120 there, such as 20.";
        }

        if (MaxBytes is < 10_000 or > 50_000_000)
        {
            yield return $"{Section}:{nameof(MaxBytes)} is {MaxBytes}: put a number of bytes from 10000 to 50000000 there, such as 10485760.";
        }
    }

    private static bool HasContact(string agent) =>
        agent.Length is > 5 and <= 300 && (agent.Contains('@', StringComparison.Ordinal) || agent.Contains("http", StringComparison.OrdinalIgnoreCase));
}
