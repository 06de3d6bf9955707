using FactBot.Slack.App;

namespace FactBot.Host.Settings;

/// <summary>The Slack settings; Slack is not configured if both tokens are missing.</summary>
internal static class SlackSettings
{
    public static readonly Uri DefaultApi = new("https://slack.com/api/");

    private const string Bot = "Slack:BotToken";
    private const string App = "Slack:AppToken";

    /// <summary>Returns null if Slack is not configured, or if only one token is set; the reader then records a problem.</summary>
    public static SlackOptions? Read(SettingsReader reader)
    {
        var bot = reader.Secret(Bot, Begins("xoxb-"), "the \"Bot User OAuth Token\" of the app's page \"Install App\", which begins with xoxb-");
        var app = reader.Secret(App, Begins("xapp-"), "an app-level token with connections:write of the app's page \"Basic Information\", which begins with xapp-");
        var address = reader.Address("Slack:ApiBaseUrl", DefaultApi);
        if (bot is null == app is null)
        {
            return bot is null ? null : new SlackOptions { BotToken = bot, AppToken = app!, ApiBaseUrl = address };
        }

        reader.Missing(bot is null ? Bot : App, $"{(bot is null ? App : Bot)} is set. Slack needs both tokens: see docs/slack-setup.md");
        return null;
    }

    private static Func<string, bool> Begins(string with) => token => token.StartsWith(with, StringComparison.Ordinal);
}
