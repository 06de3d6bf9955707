using Xunit.Sdk;

namespace FactBot.Tests.Support;

/// <summary>Compares printed text with a kept file; UPDATE_GOLDEN=1 rewrites the file instead.</summary>
internal static class GoldenText
{
    public static void Check(string name, string printed, string folder = "Host", string extension = ".txt")
    {
        var path = Path.Combine(SharedFiles.Root, "tests", "FactBot.Tests", folder, "Golden", name + extension);
        var text = printed.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        if (!File.Exists(path))
        {
            throw new XunitException($"There is no {path}. Run with UPDATE_GOLDEN=1, then read it.");
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
