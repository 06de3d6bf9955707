using FactBot.Articles.Fetching;
using Microsoft.Extensions.Configuration;

namespace FactBot.Host.Settings;

/// <summary>
/// Settings come from appsettings.json beside the program, then from the one in the working directory, then from user secrets, then from
/// environment variables that begin with FACTBOT_ ("FACTBOT_Desk__Zone"); the later source wins. Every setting has a default.
/// </summary>
public static class SettingsLoader
{
    public const string FileName = "appsettings.json";
    private const string Prefix = "FACTBOT_";

    /// <summary>The user secrets id, as in "dotnet user-secrets set Slack:BotToken ... --id factbot".</summary>
    private const string UserSecretsId = "factbot";

    /// <summary>The user agent until the desk sets one with its own contact address.</summary>
    private const string DefaultUserAgent = "FactBot/0.1 (newsroom fact checking; no contact yet: set Fetch:UserAgent to one, like desk@newsroom.example)";

    /// <summary>Returns the environment variable of a setting.</summary>
    public static string VariableOf(string name) => Prefix + name.Replace(":", "__", StringComparison.Ordinal);

    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static AppSettings Load() => Read(Configuration(AppContext.BaseDirectory, Environment.CurrentDirectory));

    /// <exception cref="SettingsException">A file is not valid JSON.</exception>
    public static IConfigurationRoot Configuration(params IEnumerable<string> folders)
    {
        var builder = new ConfigurationBuilder();
        foreach (var file in folders.Select(f => Path.Combine(Path.GetFullPath(f), FileName)).Distinct().Where(File.Exists))
        {
            builder.AddJsonFile(file, optional: true, reloadOnChange: false);
        }

        try
        {
            return builder.AddUserSecrets(UserSecretsId).AddEnvironmentVariables(Prefix).Build();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException)
        {
            throw new SettingsException([$"{FileName} is not valid JSON: {wrong.InnerException?.Message ?? wrong.Message}"]);
        }
    }

    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static AppSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = new AppSettings(
            new DeskSettings(reader.Zone("Desk:Zone")),
            new FetchOptions
            {
                UserAgent = reader.Text("Fetch:UserAgent", DefaultUserAgent),
                TimeoutSeconds = reader.Number("Fetch:TimeoutSeconds", 20),
                MaxBytes = reader.Number("Fetch:MaxBytes", 10 << 20),
            },
            new StoreSettings(reader.File("Store:Path", DataFile.Default())))
        {
            Slack = SlackSettings.Read(reader),
            Discord = DiscordSettings.Read(reader),
        };
        reader.Finish(settings.Fetch.Problems());
        return settings;
    }
}
