using FactBot.Tests.Support;
using FactBot.Tests.Stories;

namespace FactBot.Tests.Wire.Day;

/// <summary>A day at the desk and the morning after it, in the order in which it happens.</summary>
internal static class NewsroomDay
{
    public const string Audit = "https://harbourpost.example/news/audit?page=1";
    public const string Budget = "https://harbourpost.example/news/budget";
    public const string Ferry = "https://harbourpost.example/news/ferry";
    public const string Deal = "https://harbourpost.example/news/deal";
    public const string Leak = "https://harbourpost.example/news/leak";
    public const string Lights = "https://harbourpost.example/news/lights";
    public const string Tunnel = "https://harbourpost.example/news/tunnel";
    public const string Minutes = "https://council.example/minutes/3-march";
    public const string Nowhere = "https://harbourpost.example/nowhere";
    public const string Preview = "https://harbourpost.example/news/ferry?preview=true";

    public static Step[] Steps { get; } =
    [
        .. Arriving.Steps, .. Articles.Steps, .. Unread.Steps, .. Claims.Steps, .. Notes.Steps, .. Saving.Steps, .. EvidenceAndQuestions.Steps, .. Work.Steps, .. Verdicts.Steps,
        .. Words.Steps, .. Breaks.Steps, .. Settings.Steps, .. Places.Steps, .. Refusals.Steps, .. Suggesting.Steps, .. Mornings.Steps,
    ];

    /// <summary>What can be read.</summary>
    public static void Fill(PageShelf pages)
    {
        pages.PutFile(Audit, SharedFiles.SeedPath("bridge-audit.html"));
        Put(Budget, "numbers.txt");
        Put(Deal, "press-release.txt");
        Put(Leak, "unnamed-sources.txt");
        pages.Put(Ferry, "The ferry to Tern Island carried 1,200 people on Sunday, the port said.\n\nHarbour master Ida Voss denied that the ferry had been overloaded. \"We counted every head,\" Voss said.");
        pages.Put(Lights, "The harbour lights cost 77,000 pounds a year, harbour master Ida Voss said.\n\nVoss denied that the lights would be sold.");
        pages.Put(Tunnel, "The tunnel under the sound is 4.2 kilometres long, engineer Lena Falk said.\n\nFalk denied that water had come in.");
        pages.Put(Minutes, "Minutes of the council's meeting on 3 March. The mayor was absent, and her deputy Jon Moss took the chair.\n\nItem 4: the second payment to Norvia AB was approved by the deputy.");

        void Put(string address, string seed) => pages.Put(address, File.ReadAllText(SharedFiles.SeedPath(seed)));
    }
}
