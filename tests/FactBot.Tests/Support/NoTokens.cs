using System.Runtime.CompilerServices;

namespace FactBot.Tests.Support;

/// <summary>Tokens of whoever runs the tests are not the tests' to use: an empty variable stands before them.</summary>
internal static class NoTokens
{
    [ModuleInitializer]
    internal static void Hide()
    {
        foreach (var name in new[] { "FACTBOT_Slack__BotToken", "FACTBOT_Slack__AppToken", "FACTBOT_Discord__BotToken" })
        {
            Environment.SetEnvironmentVariable(name, "");
        }
    }
}
