using FactBot.Core.Ports;
using FactBot.Host.Composition;
using FactBot.Host.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Bench;

/// <summary>What is measured is what the program uses.</summary>
internal static class Application
{
    public static IArticleAnalyzer Analyzer() =>
        CompositionRoot.Build(SettingsLoader.Load(), replace: null).GetRequiredService<IArticleAnalyzer>();
}
