using FactBot.Host.Settings;
using FactBot.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace FactBot.Tests.Host;

public class SettingsTests
{
    private static AppSettings Read(string name, string value) => SettingsLoader.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(name, value)]).Build());

    [Fact]
    public void Without_settings_the_zone_is_UTC() => Assert.Equal("UTC", Read("Other:Thing", "x").Desk.Zone.Id);

    [Fact]
    public void A_zone_is_an_IANA_name() => Assert.Equal("Europe/London", Read("Desk:Zone", "Europe/London").Desk.Zone.Id);

    [Theory]
    [InlineData("Desk:Zone", "Mars/Base", "Desk:Zone is \"Mars/Base\": put an IANA time zone there, such as Europe/London or UTC.")]
    [InlineData("Fetch:TimeoutSeconds", "soon", "Fetch:TimeoutSeconds is \"soon\": put a whole number there.")]
    [InlineData("Fetch:TimeoutSeconds", "0", "Fetch:TimeoutSeconds is 0: put a number of seconds from 1 to 120 there, such as 20.")]
    [InlineData("Desk:Zon", "UTC", "Desk:Zon is no setting. There are: Desk:Zone, Fetch:UserAgent, Fetch:TimeoutSeconds, Fetch:MaxBytes, Store:Path, Slack:BotToken, Slack:AppToken, Slack:ApiBaseUrl, Discord:BotToken, Discord:ApiBaseUrl.")]
    [InlineData("Store:Path", "/", "Store:Path is \"/\": that is a folder; put the name of a data file there, such as /var/lib/factbot/factbot.db.")]
    public void A_wrong_setting_is_named_with_what_to_put_there(string name, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingsException>(() => Read(name, value)).Message);

    [Fact]
    public void The_example_holds_every_setting_and_can_be_used_as_it_is()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(SharedFiles.Root, "appsettings.example.json")).Build();
        var settings = SettingsLoader.Read(example);
        Assert.Equal(20, settings.Fetch.TimeoutSeconds);
        Assert.All(["Desk:Zone", "Fetch:UserAgent", "Fetch:TimeoutSeconds", "Fetch:MaxBytes", "Store:Path", "Slack:ApiBaseUrl", "Discord:ApiBaseUrl"], name => Assert.NotNull(example[name]));
    }

    [Fact]
    public void The_data_file_is_the_same_from_every_folder()
    {
        Assert.True(Path.IsPathFullyQualified(Read("Other:Thing", "x").Store.Path));
        Assert.Equal(Path.GetFullPath("desk.db"), Read("Store:Path", "desk.db").Store.Path);
    }

    [Fact]
    public void A_broken_file_is_told_by_its_name()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.json"), "{ no");
        var wrong = Assert.Throws<SettingsException>(() => SettingsLoader.Configuration(folder.FullName));
        folder.Delete(recursive: true);
        Assert.StartsWith("appsettings.json is not valid JSON", wrong.Message, StringComparison.Ordinal);
    }
}
