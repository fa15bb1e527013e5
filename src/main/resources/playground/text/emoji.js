const TABLE = `
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|wave 👋|ok_hand 👌|clap 👏|pray 🙏|muscle 💪|point_right 👉|point_left 👈|point_down 👇|point_up ☝️|raised_hands 🙌|handshake 🤝|eyes 👀
smile 😄|slightly_smiling_face 🙂|grinning 😀|blush 😊|wink 😉|sweat_smile 😅|joy 😂|thinking_face 🤔|relieved 😌|neutral_face 😐|worried 😟|confused 😕|cry 😢|sob 😭|scream 😱|sunglasses 😎|heart ❤️|tada 🎉|sparkles ✨|fire 🔥|star ⭐|100 💯
white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|negative_squared_cross_mark ❎|no_entry ⛔|no_entry_sign 🚫|warning ⚠️|rotating_light 🚨|exclamation ❗|question ❓|grey_question ❔|information_source ℹ️|bangbang ‼️|sos 🆘|octagonal_sign 🛑|stop_sign 🛑
red_circle 🔴|large_red_circle 🔴|large_orange_circle 🟠|large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵|large_purple_circle 🟣|white_circle ⚪|black_circle ⚫|white_large_square ⬜|black_large_square ⬛|radio_button 🔘
lock 🔒|unlock 🔓|closed_lock_with_key 🔐|key 🔑|shield 🛡️|bell 🔔|no_bell 🔕|alarm_clock ⏰|hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|clock9 🕘|calendar 📅|date 📅|spiral_calendar_pad 🗓️|zzz 💤|coffee ☕
email 📧|e-mail 📧|envelope ✉️|incoming_envelope 📨|envelope_with_arrow 📩|mailbox 📫|mailbox_with_mail 📬|inbox_tray 📥|outbox_tray 📤|postal_horn 📯|newspaper 📰|loudspeaker 📢|mega 📣|speech_balloon 💬|thought_balloon 💭|phone ☎️|telephone_receiver 📞
memo 📝|pencil 📝|pencil2 ✏️|clipboard 📋|page_facing_up 📄|page_with_curl 📃|bookmark_tabs 📑|bookmark 🔖|books 📚|book 📖|open_file_folder 📂|file_folder 📁|paperclip 📎|pushpin 📌|round_pushpin 📍|link 🔗|mag 🔍|mag_right 🔎|bulb 💡|gear ⚙️|wrench 🔧|hammer_and_wrench 🛠️|toolbox 🧰|broom 🧹|wastebasket 🗑️|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|credit_card 💳|receipt 🧾|euro 💶|label 🏷️|package 📦|floppy_disk 💾|globe_with_meridians 🌐|earth_africa 🌍|office 🏢|robot_face 🤖|busts_in_silhouette 👥|bust_in_silhouette 👤|detective 🕵️
anchor ⚓|compass 🧭|ship 🚢|boat ⛵|sailboat ⛵|ocean 🌊|motor_boat 🛥️|speedboat 🚤|lighthouse 🗼|ring_buoy 🛟|fish 🐟|world_map 🗺️|traffic_light 🚦|vertical_traffic_light 🚦|construction 🚧|checkered_flag 🏁|triangular_flag_on_post 🚩|rocket 🚀|sunrise 🌅|sunny ☀️|cloud ☁️|rainbow 🌈|zap ⚡|seedling 🌱
arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_forward ▶️|rewind ⏪|fast_forward ⏩|leftwards_arrow_with_hook ↩️|arrow_right_hook ↪️|arrows_counterclockwise 🔄|repeat 🔁|heavy_plus_sign ➕|heavy_minus_sign ➖|small_blue_diamond 🔹|small_orange_diamond 🔸
zero 0️⃣|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟`;

const emojis = new Map(TABLE.trim().split(/[|\n]/).map((entry) => entry.split(' ')));

/** The character for a short code without its colons, or undefined when this small table does not know it. */
export const emoji = (name) => emojis.get(name);
