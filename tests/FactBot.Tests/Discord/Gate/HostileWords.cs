using CsCheck;

namespace FactBot.Tests.Discord.Gate;

/// <summary>What people and articles may say, and Discord would make something of.</summary>
internal static class HostileWords
{
    public static readonly string[] Each =
    [
        "@everyone", "@here", "<@1100000000000000011>", "<@!1>", "<@&2>", "<#3>", "<:x:4>", "<a:x:4>", "<t:0:R>", "</fact:5>", "<id:browse>", "**b**", "__u__", "_i_", "~~s~~", "||spoiler||",
        "`c`", "```js", "# h", "-# small", "> q", ">>> q", "- l", "* l", "+ l", "1. l", "\n# h", "\n- l", "\n10. l", "[a](https://evil.example)", "https://evil.example", "discord.gg/abc", "<https://evil.example>", "\\", "\\*", ":smile:", ":100:",
        "\u202Egnp.exe", "\u0000", "\n\n\n", "\u200B", "\u200D", "\u3164", "\uD83D\uDE00", "\uD83D", new string('w', 5000), new string('*', 3000), new string('\n', 3000), "a\u0301", "http", "s://x", "@", "<", "://",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(Gen.Int[0, Each.Length - 1].Select(i => Each[i]), Gen.String[0, 80]).Array[1, 30].Select(string.Concat);
}
