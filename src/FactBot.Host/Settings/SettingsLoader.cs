using FactBot.Articles.Fetching;
using Microsoft.Extensions.Configuration;

namespace FactBot.Host.Settings;

/// <summary>
/// Reads appsettings.json beside the program, then in the working directory, then user secrets, then variables that begin with
/// FACTBOT_ ("FACTBOT_Desk__Zone"); the later one wins. Every setting has a default.
/// </summary>
public static class SettingsLoader
{
    public const string FileName = "appsettings.json";
    private const string Prefix = "FACTBOT_";

    /// <summary>As in "dotnet user-secrets set Slack:BotToken ... --id factbot".</summary>
    private const string Secrets = "factbot";

    /// <summary>What sites are told until the desk gives its own address.</summary>
    private const string NoContact = "FactBot/0.1 (newsroom fact checking; no contact yet: set Fetch:UserAgent to one, like desk@newsroom.example)";

    /// <summary>The environment variable of a setting.</summary>
    public static string VariableOf(string name) => Prefix + name.Replace(":", "__", StringComparison.Ordinal);

    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static AppSettings Load() => Read(Configuration(AppContext.BaseDirectory, Environment.CurrentDirectory));

    /// <exception cref="SettingsException">A file is no JSON.</exception>
    public static IConfigurationRoot Configuration(params IEnumerable<string> folders)
    {
        var builder = new ConfigurationBuilder();
        foreach (var file in folders.Select(f => Path.Combine(Path.GetFullPath(f), FileName)).Distinct().Where(File.Exists))
        {
            builder.AddJsonFile(file, optional: true, reloadOnChange: false);
        }

        try
        {
            return builder.AddUserSecrets(Secrets).AddEnvironmentVariables(Prefix).Build();
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
                UserAgent = reader.Text("Fetch:UserAgent", NoContact),
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
