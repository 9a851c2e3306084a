using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Countries and capitals that stand before a year without being authors: "(Paris, 2015)", "Iraq (2003)".</summary>
internal static class Places
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Bahrain", "Bangladesh", "Belarus", "Belgium", "Bolivia", "Bosnia", "Bosnia and Herzegovina", "Brazil", "Bulgaria", "Burma",
        "Cambodia", "Cameroon", "Canada", "Chile", "China", "Colombia", "Congo", "Croatia", "Cuba", "Cyprus", "Czechoslovakia", "Denmark", "East Timor", "Ecuador", "Egypt", "El Salvador", "Eritrea", "Estonia", "Ethiopia", "Finland", "France",
        "Gaza", "Germany", "Ghana", "Greece", "Grenada", "Guatemala", "Haiti", "Hungary", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Japan", "Kashmir", "Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Kyrgyzstan",
        "Laos", "Latvia", "Lebanon", "Liberia", "Libya", "Lithuania", "Malaysia", "Mali", "Mexico", "Moldova", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Myanmar", "Namibia", "Nepal", "Netherlands", "Nicaragua", "Niger", "Nigeria",
        "North Korea", "Norway", "Oman", "Pakistan", "Palestine", "Panama", "Peru", "Philippines", "Poland", "Portugal", "Qatar", "Romania", "Russia", "Rwanda", "Saudi Arabia", "Senegal", "Serbia", "Sierra Leone", "Singapore", "Slovakia", "Slovenia",
        "Somalia", "South Africa", "South Korea", "South Sudan", "Soviet Union", "Spain", "Sri Lanka", "Sudan", "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand", "Tibet", "Tunisia", "Turkey", "Türkiye", "Uganda",
        "Ukraine", "United Arab Emirates", "UAE", "United Kingdom", "UK", "United States", "US", "USA", "U.S.", "USSR", "Uruguay", "Uzbekistan", "Venezuela", "Vietnam", "West Bank", "Yemen", "Yugoslavia", "Zambia", "Zimbabwe", "Crimea", "Chechnya", "Georgia",
        "Algiers", "Amman", "Ankara", "Athens", "Baghdad", "Beijing", "Beirut", "Berlin", "Brussels", "Budapest", "Cairo", "Copenhagen", "Damascus", "Delhi", "New Delhi", "Doha", "Dubai", "Geneva", "Hanoi", "Helsinki", "Islamabad", "Istanbul", "Jerusalem",
        "Kabul", "Kyiv", "London", "Madrid", "Minsk", "Moscow", "New York", "Oslo", "Paris", "Pyongyang", "Rabat", "Riyadh", "Rome", "Sarajevo", "Seoul", "Srebrenica", "Stockholm", "Tehran", "Tokyo", "Tripoli", "Tunis", "Vienna", "Warsaw", "Washington", "Washington, DC",
        "Hiroshima", "Chernobyl", "Fukushima", "Suez", "Dayton", "Oslo Accords", "Camp David", "Munich", "Yalta", "Potsdam", "Kyoto", "Copenhagen", "Bali", "Glasgow", "Europe", "Asia", "Africa", "Middle East", "NATO summit",
        "مصر", "العراق", "سوريا", "سورية", "لبنان", "الأردن", "فلسطين", "السعودية", "اليمن", "ليبيا", "تونس", "الجزائر", "المغرب", "السودان", "إيران", "تركيا", "روسيا", "الصين", "أوكرانيا", "قطر", "الكويت", "البحرين", "عمان", "الإمارات", "باريس", "القاهرة", "بيروت", "دمشق", "بغداد", "الرياض", "جنيف",
    }.Select(name => NameFold.Of(name)).ToFrozenSet();

    public static bool Contains(string name) => Names.Contains(NameFold.Of(CitedName.WithoutParticles(name))) || Names.Contains(NameFold.Of(name));
}
